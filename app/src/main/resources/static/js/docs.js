// The page to try the API: every command carries what the session tells it to, and a key of its own.
"use strict";
addEventListener("DOMContentLoaded", function () {
  document.getElementById("addresses").open = false;
  SwaggerUIBundle({
    url: "/api/v1/openapi.json",
    dom_id: "#swagger-ui",
    deepLinking: true,
    docExpansion: "none",
    validatorUrl: null,
    // the page around it has the one main part already
    onComplete: function () {
      document.querySelectorAll("#swagger-ui main, #swagger-ui [role=main]").forEach(function (part) {
        part.setAttribute("role", "group");
      });
    },
    requestInterceptor: async function (request) {
      if (request.method === "POST") {
        const session = await (await fetch("/api/v1/session")).json();
        request.headers[session.csrf.header] = session.csrf.token;
        request.headers["Idempotency-Key"] = request.headers["Idempotency-Key"] || crypto.randomUUID();
      }
      return request;
    }
  });
});
