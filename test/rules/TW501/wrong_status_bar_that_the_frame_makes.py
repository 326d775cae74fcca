"""The frame makes a status bar, and a thread writes on it."""

import _thread
import time

import wx


class MainFrame(wx.Frame):
    def __init__(self):
        wx.Frame.__init__(self, None)
        self.bar = self.CreateStatusBar(3)
        self.waiting = 0
        self.Bind(wx.EVT_BUTTON, self.on_value)

    def on_value(self, event):
        self.waiting += 1
        _thread.start_new_thread(simulation_loop, (self,))


def simulation_loop(frame):
    while frame.waiting > 0:
        simulate(frame)
        time.sleep(0.1)
        frame.waiting = 0


def simulate(frame):
    # the model is computed between the two messages
    frame.bar.SetStatusText('Simulating...', 1)  # expect: TW501
    total = sum(range(1000))
    frame.bar.SetStatusText('Done %d' % total, 1)


app = wx.App()
MainFrame().Show()
app.MainLoop()
