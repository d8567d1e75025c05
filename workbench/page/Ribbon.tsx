/** The add-in's own tab, from its manifest; every button presses the real command. */
import { useWorkspace } from './context';
import type { RibbonTab } from './ribbon-model';

/** @param files folder of the add-in's files */
export function Ribbon({ tab, files }: { tab: RibbonTab; files: string }) {
  const workspace = useWorkspace();
  const { language, words } = workspace;
  return (
    <nav className="ribbon" aria-label={words.ribbon} data-region="ribbon">
      <div className="ribbon-tab">{tab.label[language]}</div>
      {tab.groups.map((group) => (
        <div key={group.id} role="group" aria-label={group.label[language]} className="ribbon-group">
          <div className="ribbon-buttons">
            {group.buttons.map(({ id, label, tip, icon, action }) => (
              <button
                key={id}
                type="button"
                title={tip[language]}
                disabled={!workspace.isOpen}
                data-action={action}
                onClick={() => void workspace.press(action, label[language])}
              >
                <img src={`${files}${icon}`} width={32} height={32} alt="" />
                <span>{label[language]}</span>
              </button>
            ))}
          </div>
          <div className="ribbon-label" aria-hidden="true">
            {group.label[language]}
          </div>
        </div>
      ))}
    </nav>
  );
}
