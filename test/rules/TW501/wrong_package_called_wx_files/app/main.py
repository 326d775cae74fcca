import threading
import wx
from app.wx.ui.traceback_dialog import TracebackDialog


class Canvas(wx.Panel):
    def thread_setup(self):
        yield 0.1
        try:
            open("pack.zip").close()
        except OSError as e:
            dialog = TracebackDialog(self, str(e))
            dialog.ShowModal()  # expect: TW501
            dialog.Destroy()
        yield 1.0


class Page(wx.Panel):
    def __init__(self, parent):
        super().__init__(parent)
        self._canvas = Canvas(self)
        self._setup_thread = threading.Thread(target=self._thread_setup, daemon=True)
        self._setup_thread.start()

    def _update_loading(self, it):
        for arg in it:
            print(arg)

    def _thread_setup(self):
        self._update_loading(self._canvas.thread_setup())


app = wx.App()
frame = wx.Frame(None)
Page(frame)
app.MainLoop()
