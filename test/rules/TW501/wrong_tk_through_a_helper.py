"""The helper is right for the button and wrong for the thread."""

import threading
import tkinter
import urllib.request


class Viewer:
    def __init__(self, master):
        self.text = tkinter.Text(master)
        self.text.pack()
        self.button = tkinter.Button(master, text="Load", command=self.load)
        self.button.pack()

    def load(self):
        self.show("loading")
        threading.Thread(target=self.fetch, daemon=True).start()

    def fetch(self):
        with urllib.request.urlopen("https://example.com") as page:
            self.show(page.read().decode())

    def show(self, text):
        self.text.insert("end", text)  # expect: TW501


window = tkinter.Tk()
Viewer(window)
window.mainloop()
