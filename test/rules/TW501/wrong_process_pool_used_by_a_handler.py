import multiprocessing
import tkinter as tk
from concurrent.futures import ThreadPoolExecutor


def crunch(n):
    return sum(range(n))


class App:
    def __init__(self, root, pool):
        self.pool = pool
        self.label = tk.Label(root, text="-")
        self.label.pack()
        tk.Button(root, text="go", command=self.go).pack()

    def go(self):
        self.pool.apply_async(crunch, (100000,), callback=self.show)

    def show(self, result):
        self.label.config(text=str(result))  # expect: TW501


def other(root):
    label = tk.Label(root)
    label.pack()
    executor = ThreadPoolExecutor(2)

    def work():
        label.config(text=str(crunch(1000)))  # expect: TW501

    def go():
        return executor.submit(work)

    tk.Button(root, text="other", command=go).pack()
    root.mainloop()
    executor.shutdown()


if __name__ == "__main__":
    with multiprocessing.Pool(2) as pool:
        window = tk.Tk()
        App(window, pool)
        other(window)
