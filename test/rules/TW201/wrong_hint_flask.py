import threading

from flask import Flask

app = Flask(__name__)


def send_mail(address):
    print("to", address)


@app.route("/signup")
def signup():
    threading.Thread(target=send_mail, args=("a@b",)).start()  # expect: TW201:hint
    return "welcome"


app.run()
