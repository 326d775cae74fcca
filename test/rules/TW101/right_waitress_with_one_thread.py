import waitress
from flask import Flask

app = Flask(__name__)
visits = 0


@app.route("/")
def index():
    global visits
    visits += 1
    return f"visit {visits}"


waitress.serve(app, port=8080, threads=1)
