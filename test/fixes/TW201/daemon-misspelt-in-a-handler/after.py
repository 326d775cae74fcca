import threading
import tkinter as tk
from urllib.request import urlopen


class Weather:
    def __init__(self, root):
        self.open = True
        tk.Button(root, text="Load", command=self.load).pack()
        tk.Button(root, text="Follow", command=self.follow).pack()

    def load(self):
        loader = threading.Thread(target=self.fetch)
        loader.daemon = True
        loader.start()

    def follow(self):
        follower = threading.Thread(target=self.fetch)
        follower.daemon = True
        follower.start()

    def fetch(self):
        while self.open:
            with urlopen("https://example.org/weather", timeout=5) as answer:
                print(answer.read().decode())


window = tk.Tk()
weather = Weather(window)
window.mainloop()
