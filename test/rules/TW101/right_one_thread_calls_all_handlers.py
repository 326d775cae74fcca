"""All handlers of one client run on the one thread that receives, one after the other."""
import socketio
from kazoo.client import KazooClient

received = 0
changes = 0
client = socketio.Client()
keeper = KazooClient()


@client.event
def said(data):
    global received
    received += 1


@client.on("sent")
def sent(data):
    global received
    received += 1


@keeper.DataWatch("/one")
def one(data, stat):
    global changes
    changes += 1


@keeper.ChildrenWatch("/all")
def all_of_them(children):
    global changes
    changes += 1


keeper.start()
client.connect("http://localhost:5000")
client.wait()
