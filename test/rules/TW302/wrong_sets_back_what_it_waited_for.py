"""The loop only asks, and sets back what it has waited for as it leaves."""

import queue
import threading
from flask import Flask

app = Flask(__name__)
tasks = queue.Queue()
done = [0, 0, 0, 0]


def render():
    while True:
        slot = tasks.get()
        open("out%d" % slot, "w").close()
        done[slot] = 1  # expect: TW105:hint


threading.Thread(target=render, daemon=True).start()


@app.route("/get/<int:slot>")
def get(slot):
    tasks.put(slot)
    while True:  # expect: TW302
        if done[slot] == 1:
            done[slot] = 0
            return "out%d" % slot


app.run()
