import logging
import sys
import threading
import tkinter as tk


class LogView(logging.Handler):
    def __init__(self, text):
        super().__init__()
        self.text = text

    def emit(self, record):
        self.text.insert("end", self.format(record))  # expect: TW501:warning


class Output:
    def __init__(self, text):
        self.text = text

    def write(self, message):
        self.text.insert("end", message)  # expect: TW501:warning

    def flush(self):
        pass


class App:
    def __init__(self, root):
        self.log = logging.getLogger("app")
        self.log.addHandler(LogView(tk.Text(root)))
        sys.stdout = Output(tk.Text(root))
        threading.Thread(target=self.load, daemon=True).start()

    def load(self):
        self.log.info("loading")
        print("loaded")


root = tk.Tk()
App(root)
root.mainloop()
