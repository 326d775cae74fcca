import threading
import time

import wx


class Main(wx.Frame):
    def __init__(self):
        super().__init__(None, title="Wait")
        self.text = wx.StaticText(self, label="")
        threading.Thread(target=self.work, daemon=True).start()

    def work(self):
        for number in range(5):
            time.sleep(1)
            wx.CallAfter(self.text.SetLabel, str(number))
        wx.CallAfter(self.finish, "done")

    def finish(self, text):
        self.text.SetLabel(text)


app = wx.App()
Main().Show()
app.MainLoop()
