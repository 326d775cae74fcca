"""A view shows what a thread has read on a label that wx draws itself."""
import threading
import time

import wx
import wx.lib.stattext


class Reader(threading.Thread):
    def __init__(self, controller):
        super(Reader, self).__init__()
        self.controller = controller
        self.start()

    def run(self):
        while True:
            self.controller.update_view()
            time.sleep(60)


class View(wx.Panel):
    def __init__(self, parent):
        super(View, self).__init__(parent)
        self.label = wx.lib.stattext.GenStaticText(parent=self, ID=wx.ID_ANY, label="-")

    def set_text(self, text):
        self.label.SetLabel(text)  # expect: TW501


class Controller:
    def __init__(self, view):
        self.view = view
        self.reader = Reader(self)

    def update_view(self):
        self.view.set_text("%.2f F" % time.time())


class Frame(wx.Frame):
    def __init__(self):
        super(Frame, self).__init__(None)
        self.view = View(self)
        self.controller = Controller(self.view)
        self.Show()


if __name__ == "__main__":
    app = wx.App()
    Frame()
    app.MainLoop()
