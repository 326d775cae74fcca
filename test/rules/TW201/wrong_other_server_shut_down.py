import threading
from wsgiref.simple_server import make_server


def answer(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"hello"]


def main():
    public = make_server("", 8000, answer)
    private = make_server("localhost", 8001, answer)
    front = threading.Thread(target=public.serve_forever)
    back = threading.Thread(target=private.serve_forever)
    front.start()
    back.start()  # expect: TW201
    input("Enter closes the shop: ")
    public.shutdown()
    private.server_close()


main()
