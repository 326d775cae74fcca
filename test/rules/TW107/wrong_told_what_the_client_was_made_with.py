"""What a client of a library was made with is handed to its callbacks, on its own thread."""
import paho.mqtt.client as mqtt


class Board:
    def __init__(self):
        self.seen = {}

    def note(self, topic, payload):
        self.seen[topic] = payload

    def show(self):
        for topic, payload in self.seen.items():  # expect: TW107
            print(topic, payload)


def on_message(client, board, message):
    board.note(message.topic, message.payload)


def made_with(host):
    board = Board()
    client = mqtt.Client(client_id="board", userdata=board)
    client.on_message = on_message
    client.connect(host)
    client.loop_start()
    while input("show? "):
        board.show()
    client.loop_stop()


class Stock:
    def __init__(self):
        self.counts = {}


def on_count(client, stock, message):
    stock.counts[message.topic] = int(message.payload)


def handed_later(host):
    stock = Stock()
    client = mqtt.Client()
    client.user_data_set(stock)
    client.on_message = on_count
    client.connect(host)
    client.loop_start()
    while input("show? "):
        for topic in stock.counts:  # expect: TW107
            print(topic)
    client.loop_stop()


made_with("localhost")
handed_later("localhost")
