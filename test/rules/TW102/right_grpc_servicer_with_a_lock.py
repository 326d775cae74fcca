# The servicer guards what its calls share.
from concurrent import futures
import threading

import grpc
import greeter_pb2
import greeter_pb2_grpc


class Greeter(greeter_pb2_grpc.GreeterServicer):
    def __init__(self):
        self.calls = 0
        self._lock = threading.Lock()

    def SayHello(self, request, context):
        with self._lock:
            self.calls += 1
            number = self.calls
        return greeter_pb2.Reply(text=f"hello {request.name}, {number}")


def serve():
    server = grpc.server(futures.ThreadPoolExecutor(max_workers=10))
    greeter_pb2_grpc.add_GreeterServicer_to_server(Greeter(), server)
    server.add_insecure_port("[::]:50051")
    server.start()
    server.wait_for_termination()


if __name__ == "__main__":
    serve()
