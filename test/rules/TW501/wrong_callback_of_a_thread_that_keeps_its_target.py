import time
import tkinter as tk
from threading import Thread


class CallingThread(Thread):
    def __init__(self, callback, *args, **kwargs):
        self.method = kwargs.pop("target")
        super().__init__(target=self.call, *args, **kwargs)
        self.callback = callback

    def call(self, *args, **kwargs):
        self.method(*args, **kwargs)
        self.callback()


def work(buttons):
    for button in buttons:
        button["state"] = "disabled"

    def done():
        for button in buttons:
            button["state"] = "normal"  # expect: TW501

    thread = CallingThread(done, target=time.sleep, args=(1,))
    thread.start()


window = tk.Tk()
button = tk.Button(master=window, text="run", command=lambda: work([button]))
button.pack()
window.mainloop()
