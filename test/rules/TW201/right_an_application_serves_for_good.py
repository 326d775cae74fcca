"""What comes after the start never comes back: an application that serves, or the loop of a framework."""
import sys
import threading

from flask import Flask
from tornado.ioloop import IOLoop

app = Flask(__name__)


def fill():
    for number in range(10_000):
        app.config[f"number {number}"] = number


def serve():
    threading.Thread(target=fill).start()
    app.run(port=8080)


def loop():
    threading.Thread(target=fill).start()
    IOLoop.current().start()
    IOLoop.current().close()


if "--loop" in sys.argv:
    loop()
else:
    serve()
