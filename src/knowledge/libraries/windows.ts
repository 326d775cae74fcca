/** How toolkits run work on threads, and leave it to the thread of the window. What belongs to their windows is in `toolkits.ts`. */

import type { Library, TaskRow } from '../library.js';

const RUN_WORKER: TaskRow = { takes: 'work=target name group description', gives: 'future', onlyWith: 'thread' };

export const textual: Library = {
  name: 'Textual',
  source: 'https://textual.textualize.io/guide/workers/',
  tasks: {
    'textual.app.App.run_worker': RUN_WORKER,
    'textual.widget.Widget.run_worker': RUN_WORKER,
    'textual.screen.Screen.run_worker': RUN_WORKER,
  },
  threadDecorators: { 'textual.work': { onlyWith: 'thread' }, 'textual.decorators.work': { onlyWith: 'thread' } },
};

export const niceGui: Library = {
  name: 'NiceGUI',
  source: 'https://nicegui.io/documentation/section_action_events',
  tasks: { 'nicegui.run.io_bound': { takes: 'callback=target/ *args **kwargs', gives: 'awaitable' } },
};

const START_THREAD: TaskRow = { takes: 'func=target end_key', gives: 'future' };

export const simpleGui: Library = {
  name: 'PySimpleGUI',
  source: 'https://docs.pysimplegui.com/en/latest/documentation/module/multithreading/',
  tasks: Object.fromEntries(
    ['PySimpleGUI', 'FreeSimpleGUI', 'PySimpleGUIQt'].flatMap((module) =>
      ['start_thread', 'perform_long_operation'].map((method) => [`${module}.Window.${method}`, START_THREAD]),
    ),
  ),
};

export const kivy: Library = {
  name: 'Kivy',
  source: 'https://kivy.org/doc/stable/api-kivy.clock.html#kivy.clock.mainthread',
  callables: { 'decorates to hand to the loop': 'kivy.clock.mainthread' },
};

export const superqt: Library = {
  name: 'superqt',
  source: 'https://pyapp-kit.github.io/superqt/utilities/thread_decorators/',
  callables: { 'decorates to hand to the loop': 'superqt.ensure_main_thread superqt.utils.ensure_main_thread' },
};

export const qtutils: Library = {
  name: 'qtutils',
  source: 'https://qtutils.readthedocs.io/en/latest/invoke_in_main.html',
  callables: {
    'decorates to hand to the loop': 'qtutils.inmain_decorator qtutils.invoke_in_main.inmain_decorator',
  },
};
