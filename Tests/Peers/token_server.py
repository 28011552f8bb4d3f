"""An API behind OAuth 2.0 client credentials: Authlib issues, checks and revokes the tokens.

Usage: token_server.py PORT CLIENT_ID CLIENT_SECRET

POST /api/oauth/token and /api/oauth/revoke are Authlib's; GET /things wants a token; GET /counts says how many tokens
were issued and how many requests were refused.
"""

import itertools
import logging
import sys
import time

from authlib.integrations.flask_oauth2 import AuthorizationServer, ResourceProtector
from authlib.oauth2.rfc6749 import ClientMixin, TokenMixin, grants
from authlib.oauth2.rfc6750 import BearerTokenValidator
from authlib.oauth2.rfc7009 import RevocationEndpoint
from flask import Flask, jsonify
from werkzeug.serving import WSGIRequestHandler

PORT, CLIENT_ID, CLIENT_SECRET = int(sys.argv[1]), sys.argv[2], sys.argv[3]
app = Flask(__name__)
tokens = {}
issued = itertools.count()
refused = itertools.count()
counts = {"issued": 0, "refused": 0}


class Client(ClientMixin):
    def get_client_id(self):
        return CLIENT_ID

    def get_default_redirect_uri(self):
        return None

    def get_allowed_scope(self, scope):
        return ""

    def check_redirect_uri(self, redirect_uri):
        return False

    def check_client_secret(self, client_secret):
        return client_secret.replace("+", " ") == CLIENT_SECRET

    def check_endpoint_auth_method(self, method, endpoint):
        return method == "client_secret_basic"

    def check_response_type(self, response_type):
        return False

    def check_grant_type(self, grant_type):
        return grant_type == "client_credentials"


class Token(TokenMixin):
    def __init__(self, value, lifetime):
        self.value = value
        self.expiry = time.time() + lifetime
        self.revoked = False

    def check_client(self, client):
        return client.get_client_id() == CLIENT_ID

    def get_scope(self):
        return ""

    def get_expires_in(self):
        return int(self.expiry - time.time())

    def is_expired(self):
        return time.time() > self.expiry

    def is_revoked(self):
        return self.revoked

    def get_user(self):
        return None

    def get_client(self):
        return Client()


def query_client(client_id):
    # Of the form encoding of RFC 6749 section 2.3.1 Authlib undoes the percent signs and leaves the plus.
    return Client() if client_id.replace("+", " ") == CLIENT_ID else None


def save_token(token, request):
    counts["issued"] = next(issued) + 1
    tokens[token["access_token"]] = Token(token["access_token"], token["expires_in"])


class ClientCredentials(grants.ClientCredentialsGrant):
    TOKEN_ENDPOINT_AUTH_METHODS = ["client_secret_basic"]


class Revocation(RevocationEndpoint):
    def query_token(self, token_string, token_type_hint):
        return tokens.get(token_string)

    def revoke_token(self, token, request):
        token.revoked = True


class Validator(BearerTokenValidator):
    def authenticate_token(self, token_string):
        return tokens.get(token_string)


app.config["OAUTH2_TOKEN_EXPIRES_IN"] = {"client_credentials": 3600}
server = AuthorizationServer(app, query_client=query_client, save_token=save_token)
server.register_grant(ClientCredentials)
server.register_endpoint(Revocation)
protector = ResourceProtector()
protector.register_token_validator(Validator())


@app.post("/api/oauth/token")
def token():
    return server.create_token_response()


@app.post("/api/oauth/revoke")
def revoke():
    return server.create_endpoint_response(Revocation.ENDPOINT_NAME)


@app.get("/things")
@protector()
def things():
    return jsonify(results=[1, 2, 3], totalCount=3)


@app.get("/counts")
def show_counts():
    return jsonify(counts)


@app.after_request
def count(response):
    if response.status_code == 401:
        counts["refused"] = next(refused) + 1
    return response


logging.getLogger("werkzeug").setLevel(logging.ERROR)
WSGIRequestHandler.protocol_version = "HTTP/1.1"
app.run(host="127.0.0.1", port=PORT, threaded=True)
