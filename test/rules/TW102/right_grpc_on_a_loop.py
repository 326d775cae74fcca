# Coroutines of one loop take turns only where they await.
import asyncio

import grpc
import greeter_pb2
import greeter_pb2_grpc


class Greeter(greeter_pb2_grpc.GreeterServicer):
    def __init__(self):
        self.calls = 0

    async def SayHello(self, request, context):
        self.calls += 1
        return greeter_pb2.Reply(text=f"hello {request.name}, {self.calls}")


async def serve():
    server = grpc.aio.server()
    greeter_pb2_grpc.add_GreeterServicer_to_server(Greeter(), server)
    server.add_insecure_port("[::]:50051")
    await server.start()
    await server.wait_for_termination()


if __name__ == "__main__":
    asyncio.run(serve())
