import threading
import time

import wx


class Frame(wx.Frame):
    def __init__(self):
        super().__init__(None, title="Copy")
        self.gauge = wx.Gauge(self, range=100)
        self.Bind(wx.EVT_CLOSE, self.OnClose)
        threading.Thread(target=self.copy, daemon=True).start()

    def OnClose(self, event):
        self.Destroy()

    def copy(self):
        for i in range(100):
            time.sleep(0.01)
            self.gauge.SetValue(i)


app = wx.App()
Frame().Show()
app.MainLoop()
