import threading
import time

import wx


class Frame(wx.Frame):
    def __init__(self):
        super().__init__(None)
        self.text = wx.StaticText(self, label="")
        threading.Thread(target=self.work, daemon=True).start()

    def work(self):
        for i in range(5):
            time.sleep(1)
            wx.CallAfter(self.show, i)

    def show(self, i):
        self.text.SetLabel(str(i))


app = wx.App()
Frame().Show()
app.MainLoop()
