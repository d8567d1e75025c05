/**
 * What is loaded only when it is needed: until then what stands for it, and a sentence where it cannot be loaded or drawn. Without it React takes the whole
 * pane away.
 */
import { Component, type JSX, type ReactNode, Suspense } from 'react';
import { sentenceFor } from '../../excel/kit/errors';
import { useTexts } from '../context';

interface CatchProps {
  children: ReactNode;
  instead(error: unknown): ReactNode;
}

/** React tells of errors only by a class. */
class Catch extends Component<CatchProps, { failed: { error: unknown } | null }> {
  override state = { failed: null as { error: unknown } | null };

  static getDerivedStateFromError(error: unknown): { failed: { error: unknown } } {
    return { failed: { error } };
  }

  override render(): ReactNode {
    const { failed } = this.state;
    return failed ? this.props.instead(failed.error) : this.props.children;
  }
}

/** A part of the pane, or why it is not there. @param until what is shown while it is loaded */
export function Loaded({ until = null, children }: { until?: ReactNode; children: ReactNode }): JSX.Element {
  const { messages } = useTexts();
  return (
    <Catch
      instead={(error) => (
        <>
          {until}
          <p role="alert">{sentenceFor(error, messages)}</p>
        </>
      )}
    >
      <Suspense fallback={until}>{children}</Suspense>
    </Catch>
  );
}
