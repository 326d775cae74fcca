# The wrapped application is served by one thread, and the one that is served by many has a lock.
import threading
from wsgiref.simple_server import make_server

import waitress
from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

app = Flask(__name__)
admin = Flask("admin")
visits = 0
logins = 0
lock = threading.Lock()


@app.route("/")
def index():
    global visits
    visits += 1
    return f"visit {visits}"


@admin.before_request
def count():
    global logins
    with lock:
        logins += 1


threading.Thread(target=waitress.serve, args=(ProxyFix(admin),), daemon=True).start()
make_server("", 8080, ProxyFix(app)).serve_forever()
