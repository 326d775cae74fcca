import threading

import waitress
from flask import Flask

app = Flask(__name__)
started = 0
visits = 0
lock = threading.Lock()


def count_start():
    global started
    started += 1


@app.route("/")
def index():
    global visits
    with lock:
        visits += 1
        return f"visit {visits}, start {started}"


count_start()
waitress.serve(app, port=8080)
