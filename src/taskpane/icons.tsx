/** Icons as SVG: fonts on some PCs lack ✓ and →. All are decoration: the text beside them says the same. */
import type { JSX, ReactNode } from 'react';

function Icon({ children, size = 16 }: { children: ReactNode; size?: number }): JSX.Element {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export const CheckIcon = (): JSX.Element => (
  <Icon>
    <path d="M3 8.5l3.2 3.2L13 5" />
  </Icon>
);

export const DashIcon = (): JSX.Element => (
  <Icon>
    <path d="M4 8h8" />
  </Icon>
);

export const WarningIcon = (): JSX.Element => (
  <Icon>
    <path d="M8 2.2L14.3 13.5H1.7z" />
    <path d="M8 6.5v3.2M8 11.6v.1" />
  </Icon>
);

export const ChevronIcon = (): JSX.Element => (
  <Icon>
    <path d="M6 3.5L10.5 8 6 12.5" />
  </Icon>
);

export const WriteIcon = (): JSX.Element => (
  <Icon>
    <path d="M2.5 2.5h11v11h-11zM2.5 6.2h11M6.2 6.2v7.3" />
    <path d="M8.3 10.2l1.4 1.4 2.4-2.7" />
  </Icon>
);

export const UndoIcon = (): JSX.Element => (
  <Icon>
    <path d="M6 3L3 6l3 3M3 6h6.2a3.6 3.6 0 010 7.2H6" />
  </Icon>
);

export const RemoveIcon = (): JSX.Element => (
  <Icon>
    <path d="M3 4.5h10M6.5 4.5V3h3v1.5M4.3 4.5l.6 8.5h6.2l.6-8.5" />
  </Icon>
);

export const RereadIcon = (): JSX.Element => (
  <Icon>
    <path d="M13 8a5 5 0 11-1.6-3.7M13 2.5v2.6h-2.6" />
  </Icon>
);

export const CloseIcon = (): JSX.Element => (
  <Icon>
    <path d="M4 4l8 8M12 4l-8 8" />
  </Icon>
);

export const SearchIcon = (): JSX.Element => (
  <Icon>
    <path d="M7 2.5a4.5 4.5 0 110 9 4.5 4.5 0 010-9zM10.3 10.3l3.2 3.2" />
  </Icon>
);

export const FilterIcon = (): JSX.Element => (
  <Icon>
    <path d="M2.5 3.5h11l-4.2 5v4.2l-2.6-1.4V8.5z" />
  </Icon>
);

export const SampleIcon = (): JSX.Element => (
  <Icon>
    <path d="M2.5 3.5h11v9h-11zM2.5 6.5h11M6.5 6.5v6" />
  </Icon>
);

export const HelpIcon = (): JSX.Element => (
  <Icon>
    <path d="M8 14A6 6 0 108 2a6 6 0 000 12z" />
    <path d="M6.2 6.3a1.8 1.8 0 113 1.3c-.7.6-1.2.9-1.2 1.8M8 11.4v.1" />
  </Icon>
);
