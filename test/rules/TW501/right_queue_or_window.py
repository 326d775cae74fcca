import queue
import threading

import wx


def post(destination, event):
    if isinstance(destination, queue.Queue):
        destination.put(event)
    elif isinstance(destination, wx.EvtHandler):
        wx.PostEvent(destination, event)


class Frame(wx.Frame):
    def __init__(self):
        super().__init__(None, title="scan")
        self.events = queue.Queue()
        threading.Thread(target=scan, args=(self,), daemon=True).start()
        threading.Thread(target=scan, args=(self.events,), daemon=True).start()


def scan(notify):
    for step in range(3):
        post(notify, step)


if __name__ == "__main__":
    app = wx.App()
    Frame().Show()
    app.MainLoop()
