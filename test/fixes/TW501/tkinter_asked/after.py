"""Lamps of a panel that go out one by one, on a thread that keeps the time."""

import threading
import time
import tkinter as tk

root = tk.Tk()
lamps = [tk.Label(root, text=name) for name in ("red", "green")]


def put_out(lamps):
    for lamp in lamps:
        time.sleep(1)
        def update_lamp(lamp=lamp):
            if lamp["bg"] != "black" and lamp["state"] == "":
                lamp.config(bg="black")  # out
                # and it stays out
        lamp.after(0, update_lamp)


def begin():
    threading.Thread(target=put_out, args=(lamps,), daemon=True).start()


begin()
root.mainloop()
