import threading

import bottle
from flask import Flask
from werkzeug.serving import make_server, run_simple

board, shop = Flask("board"), Flask("shop")
notes = orders = hits = 0
lock = threading.Lock()


@board.route("/")
def note():
    global notes
    notes += 1
    return str(notes)


@shop.route("/")
def order():
    global orders
    orders += 1
    return str(orders)


@bottle.route("/")
def hit():
    global hits
    hits += 1
    return str(hits)


if input() == "board":
    run_simple("localhost", 8080, board)
elif input() == "shop":
    make_server("localhost", 8080, shop).serve_forever()
else:
    bottle.run(port=8080)
