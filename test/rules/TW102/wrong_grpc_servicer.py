# Each call of a client runs on the pool of the server, several at once, on the one servicer.
from concurrent import futures

import grpc
import greeter_pb2
import greeter_pb2_grpc


class Greeter(greeter_pb2_grpc.GreeterServicer):
    def __init__(self):
        self.calls = 0

    def SayHello(self, request, context):
        self.calls += 1  # expect: TW102
        return greeter_pb2.Reply(text=f"hello {request.name}, {self.calls}")


def serve():
    server = grpc.server(futures.ThreadPoolExecutor(max_workers=10))
    greeter_pb2_grpc.add_GreeterServicer_to_server(Greeter(), server)
    server.add_insecure_port("[::]:50051")
    server.start()
    server.wait_for_termination()


if __name__ == "__main__":
    serve()
