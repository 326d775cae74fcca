from flask import Blueprint, Flask

pages = Blueprint("pages", __name__)
app = Flask(__name__)
visits = 0


@pages.route("/")
def index():
    global visits
    visits += 1  # expect: TW101
    return f"visit {visits}"


app.register_blueprint(pages)

if __name__ == "__main__":
    app.run(host="0.0.0.0", threaded=True)
