"""What comes in is told on the client's own thread, however the handler was given to it."""
import time

import socketio
from kazoo.client import KazooClient

prices = {}
nodes = {}
client = socketio.Client()
keeper = KazooClient()


@client.event
def connect():
    prices.clear()


@client.on("price")
def price(data):
    prices[data["name"]] = data["price"]


@keeper.DataWatch("/nodes")
def changed(data, stat):
    nodes[data] = stat


client.connect("http://localhost:5000")
keeper.start()
while True:
    for name in prices:  # expect: TW107
        print(name, prices[name])
    for node in nodes:  # expect: TW107
        print(node)
    time.sleep(1)
