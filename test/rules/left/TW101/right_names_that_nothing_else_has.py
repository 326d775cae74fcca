"""Each call works on an entry under a name that nothing else has, made here, by a helper, or for the thread it is handed to."""
import secrets
import threading
import uuid
from socketserver import BaseRequestHandler, ThreadingTCPServer

sessions = {}
jobs = {}


def new_session(user):
    session = str(uuid.uuid4())
    sessions[session] = [user]
    return session


class Handler(BaseRequestHandler):
    def handle(self):
        session = new_session(self.client_address)
        sessions[session] = sessions[session] + ["first"]
        sessions[session] += ["last"]
        self.submit()

    def submit(self):
        job = f"job-{secrets.token_hex(8)}"
        jobs[job] = 0
        threading.Thread(target=work, args=(job,), daemon=True).start()


def work(job):
    for _ in range(100):
        jobs[job] += 1


ThreadingTCPServer(("", 8000), Handler).serve_forever()
