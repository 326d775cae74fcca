# What unseen code makes of an application is served in its place, and so is one of a dict or within a class of the program.
import waitress
from flask import Flask
from werkzeug.middleware.dispatcher import DispatcherMiddleware
from werkzeug.middleware.proxy_fix import ProxyFix

app = Flask(__name__)
admin = Flask("admin")
visits = 0
logins = 0


class Prefixed:
    def __init__(self, wrapped, prefix):
        self.wrapped = wrapped
        self.prefix = prefix

    def __call__(self, environ, start_response):
        environ["SCRIPT_NAME"] = self.prefix
        return self.wrapped(environ, start_response)


@app.route("/")
def index():
    global visits
    visits += 1  # expect: TW101
    return f"visit {visits}"


@admin.errorhandler(401)
def refuse(error):
    global logins
    logins += 1  # expect: TW101
    return f"{error}: {logins}"


site = DispatcherMiddleware(ProxyFix(app), {"/admin": admin})
waitress.serve(Prefixed(site, "/blog"), port=8080)
