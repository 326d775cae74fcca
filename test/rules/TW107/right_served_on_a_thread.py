import threading

from flask import Flask

app = Flask(__name__)
lock = threading.Lock()
plugins = {}
served = {}


@app.route("/toggle/<name>", methods=["POST"])
def toggle(name):
    with lock:
        plugins[name] = name.title()
    served[name] = served.get(name, 0) + 1
    return "loaded"


@app.route("/served")
def show():
    return ", ".join(name for name in served)


def serve():
    app.run(port=8080)


threading.Thread(target=serve, daemon=True).start()
while True:
    input("Next? ")
    with lock:
        for plugin in plugins:
            print(plugin)
