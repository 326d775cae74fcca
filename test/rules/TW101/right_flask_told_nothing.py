import threading

from flask import Flask

app = Flask(__name__)
visits = 0
hits = 0
lock = threading.Lock()


@app.route("/")
def index():
    global visits
    visits += 1
    return f"visit {visits}"


@app.route("/hit")
def hit():
    global hits
    with lock:
        hits += 1
    return "ok"


if __name__ == "__main__":
    app.run(host="0.0.0.0")
