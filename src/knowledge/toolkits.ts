/**
 * Toolkits whose windows belong to one thread: which names make parts of a window, what may be called from any thread,
 * and how work is handed to the thread of the window. A new toolkit is a row here.
 */

import { lastPart } from './dotted.js';
import { LIBRARIES } from './libraries/index.js';
import { inQt } from './qt-bindings.js';

export interface Toolkit {
  /** As a reader calls it. */
  readonly name: string;
  /** Where this is documented. */
  readonly source: string;
  /** Types whose objects belong to the window's thread: dotted, `*` for the rest of one part. */
  readonly widgets: string;
  /** Of these, what is none: values, events, errors. */
  readonly others?: string;
  /** Functions that show or ask something: dotted, `*` for the rest of one part. */
  readonly callables?: string;
  /** Methods that any thread may call: of all its types, or of one, as `CTkSlider.get`. */
  readonly anyThread?: string;
  /** What the names of its methods look like: one that looks otherwise is none of the toolkit's. */
  readonly methods?: RegExp;
  /** The names of methods and functions that come back once somebody has looked, chosen or answered. */
  readonly waiting?: RegExp;
  /** Methods that give another widget. */
  readonly giving?: string;
  /** Attributes that are widgets. */
  readonly keeping?: string;
  /** Attributes that keep widgets, each an attribute of theirs. */
  readonly collecting?: string;
  /** Attributes that show when they are stored; `*` where an object of the toolkit shows all of its own. */
  readonly showing?: string;
  /** The types by which `widget["text"] = …` is a call of the toolkit. */
  readonly options?: RegExp;
  /** The types whose elements belong to the window, each with that of `window["name"]`. */
  readonly elements?: string;
  /** The names of classes that its designer writes: what they set up are widgets, each an attribute of theirs. */
  readonly form?: RegExp;
  /** What is no part of a window until it is put into one: making it touches nothing. */
  readonly loose?: RegExp;
  /** What reads such a form from its designer's file: it makes one; a function sets it up in the window that it is given second, too. */
  readonly loads?: string;
  /** Methods of a type that make an object of it: `*` for the rest of a name. */
  readonly making?: string;
  /** Whether widgets are made by functions: their names begin with a small letter. */
  readonly madeByFunctions?: boolean;
  /** Methods that the toolkit itself can be asked to call by their names, each with the type of its argument, if any. */
  readonly slots?: string;
  /** Whether it has a lock of its own, under which any thread may touch its windows. */
  readonly lock?: boolean;
  /** What makes the thread that calls it the one of the windows, besides running the loop. */
  readonly applications: string;
  /** How a function is left to the thread of the window, for messages. */
  readonly handOver: string;
  /** What a touch from another thread can do, after "can". */
  readonly harm: string;
  /** Touches of other threads are sent to the loop of the window, and raise this where it doesn't run. */
  readonly sendsToLoop?: string;
}

/**
 * Whether a call takes the lock that the loop of a toolkit gives back while it sleeps, or gives it back; undefined for all else.
 * Source: https://docs.gtk.org/gdk3/func.threads_enter.html
 */
export function toolkitLock(dotted: string): 'taken' | 'given back' | undefined {
  if (!/(^|\.)[Gg]dk\.threads_(enter|leave)$/.test(dotted)) return undefined;
  return dotted.endsWith('enter') ? 'taken' : 'given back';
}

/** How the names of widgets end in a set of them that calls its types and values by plain names, too. */
const DRAWN = 'Label Button Edit Box Bar Widget Window View Area Ring Slider Card Dialog'.split(' ');

export const TOOLKITS: readonly Toolkit[] = [
  {
    name: 'tkinter',
    source: 'https://docs.python.org/3/library/tkinter.html#threading-model',
    widgets: `tkinter.* tkinter.ttk.* tkinter.scrolledtext.* Tkinter.* ttk.* customtkinter.* ttkbootstrap.* ttkbootstrap.widgets.*
      ScrolledText.* PIL.ImageTk.* ImageTk.*`,
    others: `Event EventType TclError Wm Misc Pack Grid Place CallWrapper YView XView EXCEPTION CTkFont CTkImage Font NoDefaultRoot`,
    callables: `tkinter.messagebox.* tkinter.filedialog.* tkinter.simpledialog.* tkMessageBox.* tkFileDialog.* tkSimpleDialog.*
      tkinter.colorchooser.*`,
    // What these widgets of customtkinter are set to they keep for themselves: get() asks Tcl for nothing.
    anyThread: `after after_idle event_generate quit mainloop CTkSlider.get CTkCheckBox.get CTkSwitch.get CTkOptionMenu.get
      CTkSegmentedButton.get CTkProgressBar.get CTkTabview.get CTkScrollbar.get`,
    waiting: /^(wait_|show|ask|Dialog$)/,
    giving: 'nametowidget winfo_toplevel focus_get add_tab tab',
    keeping: 'master root',
    options: /./,
    applications: 'tkinter.Tk Tkinter.Tk customtkinter.CTk ttkbootstrap.Window',
    handOver: 'after(0, …)',
    harm: 'raise RuntimeError or hang',
    sendsToLoop: 'RuntimeError: main thread is not in main loop',
  },
  {
    name: 'turtle',
    source: 'https://docs.python.org/3/library/turtle.html',
    widgets: 'turtle.Turtle turtle.Pen turtle.RawTurtle turtle.RawPen turtle.Screen turtle.TurtleScreen',
    anyThread: 'mainloop exitonclick done bye',
    applications: 'turtle.Turtle turtle.Screen',
    handOver: 'a queue that a function of ontimer() empties',
    harm: 'raise RuntimeError or hang',
    sendsToLoop: 'RuntimeError: main thread is not in main loop',
  },
  {
    name: 'Qt',
    source: 'https://doc.qt.io/qt-6/thread-basics.html#gui-thread-and-worker-thread',
    widgets: `${inQt('QtWidgets.* QtUiTools.QUiLoader QtWebEngineWidgets.Q*View QtMultimediaWidgets.* QtCharts.*View')}
      PyQt4.QtGui.* PySide.QtGui.* python_qt_binding.QtGui.* superqt.Q*
      ${DRAWN.map((name) => `qfluentwidgets.*${name}`).join(' ')}
      pyqtgraph.*Widget pyqtgraph.*View pyqtgraph.*Window pyqtgraph.*Item`,
    others: `QObject QString QStringList QChar QTimer QThread QThreadPool QRunnable QMutex QMutexLocker QWaitCondition QSemaphore QSettings QUrl QDate QTime QDateTime
      QPoint QPointF QRect QRectF QSize QSizeF QLine QLineF QEvent QModelIndex QVariant QByteArray QFile QDir QFileInfo QIODevice
      QProcess QCoreApplication QEventLoop QTranslator QLocale QMetaObject QMetaType QAbstractTableModel QAbstractListModel
      QAbstractItemModel QSortFilterProxyModel QStringListModel QItemSelectionModel QPropertyAnimation QEasingCurve QSignalMapper
      QLibraryInfo QStandardPaths QMimeData QRegExp QRegularExpression QJsonDocument QElapsedTimer QReadWriteLock
      QReadLocker QWriteLocker QGuiApplication QApplication QStyle QSizePolicy QSpacerItem QStyleOption QAbstractItemView QImage QColor QFont QFontMetrics QIcon QBrush
      QPen QPainter QPixmap QPalette QCursor QKeySequence QTextCharFormat QTextCursor QStandardItem QStandardItemModel QTransform
      QVector3D QMatrix4x4 QPolygon QPolygonF QRegion QValidator QIntValidator QDoubleValidator QRegExpValidator QKeyEvent
      QMouseEvent QCloseEvent QWheelEvent QPaintEvent QDropEvent QDesktopServices QFileSystemModel QUndoCommand QUndoStack
      QStyledItemDelegate QItemDelegate QFileIconProvider QTextDocument QTextFormat QSyntaxHighlighter QGradient
      QLinearGradient QRadialGradient QConicalGradient QPainterPath QPicture QBitmap QClipboard QSessionManager QFontDatabase QMovie
      QBuffer QFileDevice QSaveFile QTemporaryFile QTemporaryDir QLockFile QDataStream QTextStream QXmlStreamReader QXmlStreamWriter
      QUuid QUrlQuery QBitArray QCryptographicHash QJsonValue QMimeDatabase QMimeType QMargins QMarginsF QTimeZone QDeadlineTimer
      QRandomGenerator QSharedMemory QSystemSemaphore QFileSystemWatcher QSocketNotifier QStateMachine QState QPersistentModelIndex
      QAbstractProxyModel QIdentityProxyModel QAbstractAnimation QVariantAnimation QParallelAnimationGroup QSequentialAnimationGroup
      QCommandLineParser QCommandLineOption QRegularExpressionValidator QImageReader QImageWriter QPixmapCache QFontInfo
      QFontMetricsF QVector2D QVector4D QQuaternion QTextBlock QTextBlockFormat QTextDocumentFragment QPdfWriter QPageSize QPageLayout
      QDrag QResizeEvent QShowEvent QHideEvent QFocusEvent QMoveEvent QContextMenuEvent QDragEnterEvent QHoverEvent QTouchEvent`,
    callables: inQt(
      'QtWidgets.QMessageBox.* QtWidgets.QFileDialog.get* QtWidgets.QInputDialog.get* QtWidgets.QToolTip.* QtWidgets.QColorDialog.getColor',
    ),
    anyThread: `emit connect disconnect deleteLater thread parent objectName setObjectName moveToThread signalsBlocked blockSignals postEvent
      tr invokeMethod exec exec_ show_signal sender inherits property isWidgetType metaObject receivers customEvent`,
    methods: /^[a-z][A-Za-z0-9]*_?$/,
    giving: `statusBar menuBar layout centralWidget viewport verticalScrollBar horizontalScrollBar toolBar header horizontalHeader
      verticalHeader lineEdit currentWidget widget item itemAt addMenu addAction addToolBar findChild topLevelItem document addPlot getPlotItem plot`,
    slots: `setText=str setPlainText=str setHtml=str append=str appendPlainText=str appendHtml=str insertPlainText=str showMessage=str
      setWindowTitle=str setStyleSheet=str setNum=int setValue=int setMinimum=int setMaximum=int setCurrentIndex=int setEnabled=bool
      setDisabled=bool setVisible=bool setHidden=bool setChecked=bool clear= show= hide= close= update= repaint= reset= selectAll=
      setFocus= raise= showMaximized= showMinimized= showNormal=`,
    form: /(^|\.)Ui_\w+$/,
    loose: /\.QTableWidgetItem$/,
    loads: `PyQt4.uic.loadUi PyQt5.uic.loadUi PyQt6.uic.loadUi qtpy.uic.loadUi ${inQt('QtUiTools.QUiLoader.load')}`,
    applications: inQt('QtWidgets.QApplication QtGui.QApplication QtGui.QGuiApplication'),
    handOver: 'a signal',
    harm: 'crash the window',
  },
  {
    name: 'wxPython',
    source: 'https://docs.wxpython.org/wx.functions.html#wx.CallAfter',
    widgets: `wx.Frame wx.Dialog wx.Panel wx.Window wx.Control wx.Button wx.BitmapButton wx.ToggleButton wx.StaticText wx.TextCtrl wx.ListCtrl
      wx.ListBox wx.ComboBox wx.Choice wx.CheckBox wx.CheckListBox wx.RadioButton wx.RadioBox wx.Gauge wx.Slider wx.SpinCtrl wx.SpinCtrlDouble
      wx.StatusBar wx.ToolBar wx.MenuBar wx.Menu wx.MenuItem wx.MessageDialog wx.FileDialog wx.DirDialog wx.ProgressDialog
      wx.TextEntryDialog wx.Notebook wx.ScrolledWindow wx.SplitterWindow wx.TreeCtrl wx.StaticBitmap wx.StaticBox wx.SearchCtrl
      wx.BoxSizer wx.GridSizer wx.FlexGridSizer wx.MiniFrame wx.PopupWindow wx.TaskBarIcon wx.adv.TaskBarIcon wx.grid.Grid
      wx.html.HtmlWindow wx.html2.WebView wx.stc.StyledTextCtrl wx.dataview.DataViewListCtrl wx.dataview.DataViewCtrl
      wx.lib.scrolledpanel.ScrolledPanel wx.lib.stattext.* wx.lib.statbmp.* wx.lib.buttons.* wx.lib.intctrl.IntCtrl
      wx.lib.plot.PlotCanvas wx.adv.DatePickerCtrl wx.HyperlinkCtrl wx.InfoBar wx.CollapsiblePane wx.glcanvas.GLCanvas`,
    callables:
      'wx.MessageBox wx.CallLater wx.FutureCall wx.FileSelector wx.DirSelector wx.GetTextFromUser wx.GetNumberFromUser wx.GetSingleChoice wx.BeginBusyCursor wx.EndBusyCursor',
    anyThread: `CallAfter QueueEvent AddPendingEvent GetEventHandler Bind MainLoop GetId GetName ProcessEventLocally wakeUpIdle`,
    waiting: /^(ShowModal|MessageBox|Get\w+FromUser|GetSingleChoice|\w+Selector)$/,
    giving:
      'CreateStatusBar CreateToolBar GetStatusBar GetMenuBar GetToolBar GetSizer GetParent GetTopLevelParent FindWindowById FindWindowByName GetPage GetCurrentPage',
    showing: 'Label Value Title StatusText Range Selection',
    applications: 'wx.App wx.PySimpleApp',
    handOver: 'wx.CallAfter',
    harm: 'crash the window',
  },
  {
    name: 'GTK',
    source: 'https://pygobject.gnome.org/guide/threading.html',
    widgets: 'gi.repository.Gtk.* gtk.* gi.repository.Adw.* gi.repository.Gtk.Template.Child gtk.glade.XML',
    others: `Settings CssProvider FileFilter TreePath TreeIter Orientation Align PolicyType ResponseType MessageType ButtonsType
      FileChooserAction WindowPosition StateFlags StyleContext Adjustment IconTheme TargetEntry RecentManager PageSetup PrintSettings`,
    making: 'new new_*',
    anyThread: 'emit emit_from_thread connect disconnect ref unref weak_ref run',
    giving: `get_object get_widget get_buffer get_child get_children get_window get_style_context get_model get_selection get_parent get_toplevel
      get_content_area get_action_area get_nth_page get_row_at_index get_application`,
    keeping: 'props',
    elements: 'ListStore=TreeModelRow TreeStore=TreeModelRow',
    options: /Store$|Row$/,
    showing: 'label text title visible sensitive fraction value active',
    lock: true,
    applications: 'gi.repository.Gtk.Application gi.repository.Adw.Application gi.repository.Gtk.main gtk.main',
    handOver: 'GLib.idle_add',
    harm: 'crash the window',
  },
  {
    name: 'Kivy',
    source: 'https://kivy.org/doc/stable/api-kivy.clock.html',
    widgets: `kivy.uix.*.* kivymd.uix.*.* kivy.app.App kivymd.app.MDApp kivy.core.window.Window kivy.graphics.* kivy.graphics.texture.Texture
      kivymd.uix.*.*.*`,
    others: 'Builder BoxShadow Metrics',
    anyThread:
      'stop get_running_app dispatch_later fbind bind unbind funbind run setter getter user_data_dir async_run property get_screen has_screen get_parent_window get_root_window',
    giving: 'get_screen get_running_app get_parent_window get_root_window',
    keeping: 'root parent current_screen',
    collecting: 'ids',
    showing: `text source value color disabled opacity pos size size_hint height width background_color title hint_text icon
      current active texture pos_hint data md_bg_color secondary_text values`,
    applications: 'kivy.base.runTouchApp',
    handOver: 'Clock.schedule_once',
    harm: 'garble the window',
  },
  {
    name: 'pygame',
    source: 'https://www.pygame.org/docs/ref/event.html',
    widgets: '',
    callables: `pygame.display.flip pygame.display.update pygame.display.set_mode pygame.display.set_caption pygame.display.set_icon
      pygame.display.toggle_fullscreen pygame.event.get pygame.event.poll pygame.event.wait pygame.event.pump pygame.event.peek
      pygame.event.clear`,
    applications: 'pygame.display.set_mode pygame.display.init',
    handOver: 'pygame.event.post',
    harm: 'hang the window',
  },
  {
    name: 'Textual',
    source: 'https://textual.textualize.io/guide/workers/#thread-workers',
    widgets: `textual.app.App textual.widget.Widget textual.widgets.* textual.screen.* textual.containers.* textual.scroll_view.ScrollView`,
    others: 'Reactive reactive',
    anyThread: `call_from_thread post_message exit notify log run_worker call_later call_next bell push_message workers query_one query
      post_message_no_wait call_after_refresh is_running id name`,
    giving: 'query_one get_widget_by_id get_child_by_id get_child_by_type',
    keeping: 'app screen parent',
    applications: '',
    handOver: 'call_from_thread',
    harm: 'garble the screen',
  },
  {
    name: 'NiceGUI',
    source: 'https://nicegui.io/documentation/section_action_events',
    widgets: 'nicegui.ui.*',
    madeByFunctions: true,
    others: `run timer page refreshable context run_with add_head_html add_body_html add_css colors dark_mode download keyboard on_exception
      state update pages query item_label`,
    callables: 'nicegui.ui.notify nicegui.ui.navigate.* nicegui.ui.run_javascript nicegui.ui.open nicegui.ui.download',
    anyThread: 'on on_click bind_text bind_text_from bind_value bind_value_to bind_visibility_from props classes style',
    applications: '',
    handOver: 'a ui.timer or an async handler',
    harm: 'raise RuntimeError or get lost',
  },
  {
    name: 'PySimpleGUI',
    source: 'https://docs.pysimplegui.com/en/latest/documentation/module/multithreading/',
    widgets: 'PySimpleGUI.Window FreeSimpleGUI.Window PySimpleGUIQt.Window',
    callables: 'PySimpleGUI.popup* FreeSimpleGUI.popup*',
    anyThread: 'write_event_value start_thread perform_long_operation is_closed',
    giving: 'find_element FindElement Element',
    elements: 'Window=Window',
    applications: '',
    handOver: 'window.write_event_value',
    harm: 'raise RuntimeError or hang',
  },
];

type Use = 'widget' | 'function' | 'application' | 'form';

interface Row {
  readonly toolkit: Toolkit;
  readonly others: ReadonlySet<string>;
  readonly anyThread: ReadonlySet<string>;
  readonly giving: ReadonlySet<string>;
  readonly forms: readonly RegExp[];
  readonly keeping: ReadonlySet<string>;
  readonly collecting: ReadonlySet<string>;
  readonly slots: ReadonlyMap<string, string>;
  readonly elements: ReadonlyMap<string, string>;
  readonly showing: ReadonlySet<string>;
  readonly patterns: readonly (readonly [Use, RegExp])[];
}

const words = (text = ''): readonly string[] => text.split(/\s+/).filter(Boolean);

const pairs = (text?: string): ReadonlyMap<string, string> =>
  new Map(words(text).map((pair) => pair.split('=') as [string, string]));

/** `tkinter.ttk.*` as an expression: each `*` stands for the rest of one part. */
const pattern = (dotted: string): RegExp => new RegExp(`^${dotted.replaceAll('.', '\\.').replaceAll('*', '[^.]*')}$`);

const rowOf = (toolkit: Toolkit): Row => ({
  toolkit,
  others: new Set(words(toolkit.others)),
  anyThread: new Set(words(toolkit.anyThread)),
  giving: new Set(words(toolkit.giving)),
  forms: words(toolkit.making).map(pattern),
  keeping: new Set(words(`${toolkit.keeping ?? ''} ${toolkit.collecting ?? ''}`)),
  collecting: new Set(words(toolkit.collecting)),
  slots: pairs(toolkit.slots),
  elements: pairs(toolkit.elements),
  showing: new Set(words(toolkit.showing)),
  patterns: [
    ...words(toolkit.applications).map((dotted) => ['application', pattern(dotted)] as const),
    ...words(toolkit.loads).map((dotted) => ['form', pattern(dotted)] as const),
    ...words(toolkit.callables).map((dotted) => ['function', pattern(dotted)] as const),
    ...words(toolkit.widgets).map((dotted) => ['widget', pattern(dotted)] as const),
  ],
});

/** Answers for a set of toolkits. */
class Toolkits {
  private readonly rows: readonly Row[];
  private readonly roots: ReadonlySet<string>;
  private readonly widgets = new Map<string, Row | undefined>();

  constructor(toolkits: readonly Toolkit[]) {
    this.rows = toolkits.map(rowOf);
    this.roots = new Set(
      toolkits.flatMap(({ widgets, callables, loads, applications }) =>
        words(`${widgets} ${callables ?? ''} ${loads ?? ''} ${applications}`).map((dotted) =>
          dotted.slice(0, dotted.indexOf('.')),
        ),
      ),
    );
  }

  private matching(dotted: string, use: Use): Row | undefined {
    if (!this.roots.has(dotted.slice(0, Math.max(dotted.indexOf('.'), 0)))) return undefined;
    return this.rows.find(({ patterns }) => patterns.some(([one, form]) => one === use && form.test(dotted)));
  }

  private widgetRow(type: string): Row | undefined {
    const ofForm = this.rowOfForm(type);
    if (ofForm !== undefined) return ofForm;
    if (!this.roots.has(type.slice(0, Math.max(type.indexOf('.'), 0)))) return undefined;
    return remembered(this.widgets, type, () => {
      const found = this.matching(type, 'widget') ?? this.matching(type, 'application');
      const last = lastPart(type);
      // Modules begin with a small letter, and constants have no other.
      const isType = found?.toolkit.madeByFunctions === true || /^([A-Z]\w*[a-z]\w*|Tk|UI|XML)$/.test(last);
      return found !== undefined && isType && !found.others.has(last) ? found : undefined;
    });
  }

  /** Whether the type, by its name, is a form that a tool of the toolkit wrote, and which is seldom kept with the program. */
  isForm(type: string): boolean {
    return this.rowOfForm(type) !== undefined;
  }

  /** The type of a form that the function reads from a file; undefined for all others. */
  typeLoadedBy(dotted: string): string | undefined {
    const row = this.matching(dotted, 'form');
    return row && `${dotted.slice(0, dotted.lastIndexOf('.'))}.Ui_Form`;
  }

  private rowOfForm(type: string): Row | undefined {
    return this.rows.find(({ toolkit }) => toolkit.form?.test(type));
  }

  /** The toolkit that readers call so. */
  named(name: string): Toolkit | undefined {
    return this.rows.find(({ toolkit }) => toolkit.name === name)?.toolkit;
  }

  /** The toolkit in whose windows objects of a type are shown. */
  ofWidget(type: string): Toolkit | undefined {
    return this.widgetRow(type)?.toolkit;
  }

  /** The type of which a method, by its dotted name, makes an object: `gi.repository.Gtk.Label.new`. */
  typeMadeBy(dotted: string): string | undefined {
    const type = dotted.slice(0, Math.max(dotted.lastIndexOf('.'), 0));
    const forms = this.widgetRow(type)?.forms;
    return forms?.some((form) => form.test(lastPart(dotted))) === true ? type : undefined;
  }

  /** The type of an element of an object of the type, where that belongs to the window, as of `window["name"]`. */
  elementOf(type: string): string | undefined {
    const element = this.widgetRow(type)?.elements.get(lastPart(type));
    return element && type.slice(0, type.lastIndexOf('.') + 1) + element;
  }

  /** Whether storing an element of an object of the type is a call of the toolkit. */
  hasOptions(type: string): boolean {
    return this.ofWidget(type)?.options?.test(lastPart(type)) === true;
  }

  /** The toolkit that shows or asks something where the function is called. */
  ofFunction(dotted: string): Toolkit | undefined {
    return this.matching(dotted, 'function')?.toolkit;
  }

  /** The toolkit whose windows belong to the thread that calls this. */
  ownerOf(dotted: string): Toolkit | undefined {
    return this.matching(dotted, 'application')?.toolkit;
  }

  isForAnyThread(type: string, method: string): boolean {
    const row = this.widgetRow(type);
    const isNone = row?.toolkit.methods?.test(method) === false;
    return isNone || row?.anyThread.has(method) === true || row?.anyThread.has(`${lastPart(type)}.${method}`) === true;
  }

  /** The type of the argument of a method that the toolkit can call by its name: empty where it has none. */
  slotOf(type: string, method: string): string | undefined {
    return this.widgetRow(type)?.slots.get(method);
  }

  /** Whether a method of a widget gives another one. */
  gives(type: string, method: string): boolean {
    return this.widgetRow(type)?.giving.has(method) === true;
  }

  /** Whether an attribute of a widget is another one, or keeps some. */
  keeps(type: string, attribute: string): boolean {
    return this.widgetRow(type)?.keeping.has(attribute) === true;
  }

  /** Whether each attribute of what the attribute of a widget keeps is a widget. */
  collects(type: string, attribute: string): boolean {
    return this.widgetRow(type)?.collecting.has(attribute) === true;
  }

  /** Whether storing the attribute of an object of the type changes what is shown. */
  shows(type: string, attribute: string): boolean {
    return this.widgetRow(type)?.showing.has(attribute) === true;
  }
}

/** The value kept under a key, made where there is none yet. */
function remembered<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  if (!map.has(key)) map.set(key, make());
  return map.get(key)!;
}

/** All toolkits that there are rows for. */
export const allToolkits: readonly Toolkit[] = [...TOOLKITS, ...LIBRARIES.flatMap((library) => library.toolkits ?? [])];

export const toolkits = new Toolkits(allToolkits);
