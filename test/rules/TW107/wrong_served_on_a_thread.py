import threading

from flask import Flask

app = Flask(__name__)
plugins = {}


@app.route("/toggle/<name>", methods=["POST"])
def toggle(name):
    if name in plugins:
        return "there"
    plugins[name] = name.title()
    return "loaded"


def serve():
    app.run(port=8080)


threading.Thread(target=serve, daemon=True).start()
while True:
    input("Next? ")
    for plugin in plugins:  # expect: TW107
        print(plugin)
