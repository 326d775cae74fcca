import threading
import wx


class Frame(wx.Frame):
    def __init__(self):
        super().__init__(None)
        threading.Thread(target=self.run, daemon=True).start()

    def tick(self):
        print("tick")

    def run(self):
        wx.CallLater(10, self.tick)  # expect: TW501
        wx.CallAfter(self.tick)


app = wx.App()
Frame().Show()
app.MainLoop()
