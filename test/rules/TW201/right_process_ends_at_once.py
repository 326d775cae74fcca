import os
import threading
import time
import tkinter as tk


class Updater(threading.Thread):
    def run(self):
        while True:
            print('look for news')
            time.sleep(1)


class Window(tk.Tk):
    def __init__(self):
        super().__init__()
        self.updater = Updater()
        self.updater.start()
        tk.Label(self, text='hello').pack()
        self.protocol('WM_DELETE_WINDOW', self.close)

    def close(self):
        os._exit(0)


Window().mainloop()
