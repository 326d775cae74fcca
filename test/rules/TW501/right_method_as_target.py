"""What any thread may call of a window, and a window whose loop a thread of its own runs."""

import threading
import tkinter as tk


def show_kitchen():
    window = tk.Tk()
    tk.Label(window, text="orders").pack()
    window.mainloop()


def close():
    print("closed")


window = tk.Tk()
window.bind("<<Closed>>", lambda event: close())
closing = threading.Timer(3600, window.event_generate, args=("<<Closed>>",))
closing.start()
later = threading.Timer(60, window.after, args=(0, close))
later.start()
window.mainloop()
closing.cancel()
later.cancel()
kitchen = threading.Thread(target=show_kitchen)
kitchen.start()
kitchen.join()
