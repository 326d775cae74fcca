/** The packages by which Python programs reach Qt: its bindings, and what stands for whichever of them is there. */

const BINDINGS =
  'PyQt4 PyQt5 PyQt6 PySide PySide2 PySide6 qtpy Qt AnyQt pyqtgraph.Qt qgis.PyQt python_qt_binding'.split(' ');

/** Names of Qt, such as `QtCore.QThread`, in each of its bindings; with spaces between them, as rows of knowledge have them. */
export const inQt = (names: string): string =>
  BINDINGS.flatMap((binding) => names.split(/\s+/).map((name) => `${binding}.${name}`)).join(' ');

/** A module of Qt's in a package that is none of the bindings: a program's or a library's own, which passes on what the binding at hand has. */
const PASSED_ON = /^(.+)\.(Qt(?:Core|Gui|Widgets|Network|Svg|OpenGL|Multimedia|SerialPort)(?:\..+)?)$/;

/** The name in one of the bindings of what a package passes on: `PyQt5.QtCore.QThread` for `lab.qt.QtCore.QThread`. */
export function passedOnOfQt(dotted: string): string | undefined {
  const [, from, name] = PASSED_ON.exec(dotted) ?? [];
  return from === undefined || BINDINGS.includes(from) ? undefined : `PyQt5.${name}`;
}

/** Classes of Qt that take the lock which they are made with, and give it back when they are gone. */
export const LOCKERS: readonly string[] = ['QMutexLocker', 'QReadLocker', 'QWriteLocker'];
