import threading
import time

from flask import Flask


class Handlers:
    def __init__(self, app, plugins):
        self.plugins = plugins
        app.add_url_rule("/drop/<name>", "drop", self.checked(self.drop), methods=["POST"])

    def checked(self, view):
        def wrapper(*args, **kwargs):
            return view(*args, **kwargs)

        return wrapper

    def drop(self, name):
        self.plugins.pop(name, None)
        return "dropped"


class Server:
    def __init__(self, plugins):
        self.plugins = plugins
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        app = Flask(__name__)
        Handlers(app, self.plugins)
        app.run(port=8080)


loaded = {"clock": 1, "mail": 2}
server = Server(loaded)
while True:
    for plugin, every in loaded.items():  # expect: TW107
        print(plugin)
        time.sleep(every)
