import threading
from http.server import HTTPServer, SimpleHTTPRequestHandler


class Preview:
    """Shows a folder in the browser until it is closed; shutdown() comes back when the server has stopped."""

    def __init__(self, port):
        self.httpd = HTTPServer(("localhost", port), SimpleHTTPRequestHandler)
        self.thread = threading.Thread(target=self.httpd.serve_forever)

    def open(self):
        self.thread.start()

    def close(self):
        self.httpd.shutdown()
        self.httpd.server_close()


preview = Preview(8000)
preview.open()
input("Enter closes the preview: ")
preview.close()
