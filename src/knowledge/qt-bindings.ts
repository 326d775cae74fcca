/** The packages by which Python programs reach Qt: its bindings, and what stands for whichever of them is there. */

const BINDINGS =
  'PyQt4 PyQt5 PyQt6 PySide PySide2 PySide6 qtpy Qt AnyQt pyqtgraph.Qt qgis.PyQt python_qt_binding'.split(' ');

/** Names of Qt, such as `QtCore.QThread`, in each of its bindings; with spaces between them, as rows of knowledge have them. */
export const inQt = (names: string): string =>
  BINDINGS.flatMap((binding) => names.split(/\s+/).map((name) => `${binding}.${name}`)).join(' ');
