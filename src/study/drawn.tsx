// Catches what a card throws while it is drawn: its file may be damaged, or of another version of the app.

import { Component, type ReactNode } from 'react';

interface Props {
  /** Another one for each time that a card is shown: the next card is tried anew. */
  readonly turn: string;
  readonly instead: ReactNode;
  readonly children: ReactNode;
}

interface State {
  readonly turn: string;
  readonly hasFailed: boolean;
}

export class Drawn extends Component<Props, State> {
  override state = { turn: this.props.turn, hasFailed: false };

  static getDerivedStateFromProps({ turn }: Props, state: State): State | null {
    return turn === state.turn ? null : { turn, hasFailed: false };
  }

  static getDerivedStateFromError(): Partial<State> {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? this.props.instead : this.props.children;
  }
}
