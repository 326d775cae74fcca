"""A done callback runs on the worker, not on the thread of the window."""

import tkinter as tk
from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen

root = tk.Tk()
label = tk.Label(root)
label.pack()
pool = ThreadPoolExecutor(max_workers=2)


def fetch(url):
    with urlopen(url) as page:
        return len(page.read())


def show(future):
    label.configure(text=f"{future.result()} bytes")  # expect: TW501


def clicked():
    pool.submit(fetch, "https://example.com").add_done_callback(show)


tk.Button(root, text="Load", command=clicked).pack()
root.mainloop()
pool.shutdown()
