"""Methods of a window's parts as what threads, timers and workers run."""

import threading
import tkinter as tk
from concurrent.futures import ThreadPoolExecutor
from tkinter import ttk

window = tk.Tk()
clock = ttk.Progressbar(window, maximum=60)
clock.pack()
orders = tk.Listbox(window)
orders.pack()

kitchen = ThreadPoolExecutor(max_workers=1)
order = kitchen.submit(orders.insert, "end", "soup")  # expect: TW501
threading.Thread(target=clock.step, args=(5,), daemon=True).start()  # expect: TW501
closing = threading.Timer(3600, window.destroy)  # expect: TW501
closing.start()
window.mainloop()
closing.cancel()
order.result()
kitchen.shutdown()
