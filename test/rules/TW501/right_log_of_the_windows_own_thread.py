import io
import logging
import sys
import threading
import tkinter as tk
import urllib.request


class LogView(logging.Handler):
    def __init__(self, text):
        super().__init__()
        self.text = text

    def emit(self, record):
        self.text.insert("end", self.format(record))


class Output(io.StringIO):
    def __init__(self, text):
        super().__init__()
        self.text = text

    def write(self, message):
        self.text.insert("end", message)
        return len(message)


class App:
    def __init__(self, root):
        self.root = root
        self.text = tk.Text(root)
        self.log = logging.getLogger("app.window")
        self.log.addHandler(LogView(self.text))
        tk.Button(root, text="Show", command=self.show).pack()
        threading.Thread(target=self.load, daemon=True).start()

    def load(self):
        logging.getLogger("app.net").info("loading")
        page = urllib.request.urlopen("http://localhost/").read()
        print("loaded")
        self.root.after(0, self.log.info, len(page))

    def show(self):
        kept = sys.stdout
        sys.stdout = Output(self.text)
        print("shown")
        sys.stdout = kept


root = tk.Tk()
App(root)
root.mainloop()
