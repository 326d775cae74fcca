# Told to use threads when it is made or when it runs, or by a value that can't be seen.
import json

import bottle
from cheroot.wsgi import Server
from flask import Flask
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Mount, Route
from werkzeug.serving import make_server, run_simple

import uvicorn

with open("settings.json") as file:
    settings = json.load(file)
board, shop, blog = Flask("board"), Flask("shop"), Flask("blog")
notes = orders = posts = hits = pages = 0


@board.route("/")
def note():
    global notes
    notes += 1  # expect: TW101
    return str(notes)


@shop.route("/")
def order():
    global orders
    orders += 1  # expect: TW101
    return str(orders)


@blog.route("/")
def post():
    global posts
    posts += 1  # expect: TW101
    return str(posts)


@bottle.route("/")
def hit():
    global hits
    hits += 1  # expect: TW101
    return str(hits)


def page(request):
    global pages
    pages += 1  # expect: TW101
    return PlainTextResponse(str(pages))


match settings["kind"]:
    case "board":
        board.run(threaded=settings["threaded"])
    case "shop":
        make_server("localhost", 8080, shop, threaded=True).serve_forever()
    case "blog":
        Server(("localhost", 8080), blog).start()
    case "hits":
        bottle.run(port=8080, server="paste")
    case "pages":
        uvicorn.run(Starlette(routes=[Mount("/p", routes=[Route("/", page)])]))
    case _:
        run_simple("localhost", 8080, board, threaded=True)
