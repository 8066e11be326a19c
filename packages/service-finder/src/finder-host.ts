import type {DirectoryIndex} from '@civic-widgets/directory/search.js';
import type {DirectoryClient} from '@civic-widgets/client/directories.js';
import type {PartName} from './parts.js';
import type {Scene} from './views/scene.js';

/** What a part of the finder needs of the element. */
export interface FinderHost {
  readonly root: ShadowRoot | null;
  /** Address of the directory. */
  readonly src: string;
  readonly client: DirectoryClient;
  /** What the element's keys in the page's address begin with. */
  readonly prefix: string;
  /** Nothing while it loads. */
  readonly index: DirectoryIndex | undefined;
  scene(): Scene;
  update(): void;
  /** Moves focus, once what is to have it is drawn. */
  focus(selector: string): Promise<void>;
  /** Loads a part and draws again. Where it can't be had, what stands here stays. */
  need(part: PartName): Promise<void>;
  say(sentence: string): void;
}
