"""A server calls its handlers again: what one of them has started runs beside the next call."""
import threading
import time

from flask import Flask, request
from flask_socketio import SocketIO

app = Flask(__name__)
visits = {}


def report():
    while True:
        time.sleep(60)
        for name, path in visits.items():  # expect: TW107
            print(name, path)


@app.route("/report")
def begin():
    threading.Thread(target=report, daemon=True).start()
    return "begun"


@app.route("/visit")
def visit():
    visits[request.remote_addr] = request.path
    return "welcome"


socketio = SocketIO(app, async_mode="threading")
talks = {}


def send():
    while True:
        socketio.sleep(1)
        for talk, partner in talks.items():  # expect: TW107
            socketio.emit("said", talk, room=partner)


@socketio.on("connect")
def connected():
    talks[request.sid] = request.sid
    socketio.start_background_task(send)


@socketio.on("disconnect")
def disconnected():
    talks.pop(request.sid, None)


socketio.run(app)
