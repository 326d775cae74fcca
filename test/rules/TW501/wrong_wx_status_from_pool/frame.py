import wx

from jobs import Jobs


class Main(wx.Frame):
    def __init__(self):
        super().__init__(None, title="Scan")
        self.list = wx.ListBox(self)
        self.jobs = Jobs(self)
        self.Bind(wx.EVT_CLOSE, self.on_close)

    def on_close(self, event):
        self.jobs.close()
        event.Skip()

    def add(self, name):
        self.list.Append(name)  # expect: TW501


app = wx.App()
Main().Show()
app.MainLoop()
